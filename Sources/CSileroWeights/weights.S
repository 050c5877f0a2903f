/* See include/CSileroWeights.h for origin, licence and checksum. The file is found by the target's header search path. */
    .section .rodata
    .balign 64
    .globl csilero_weights_start
csilero_weights_start:
    .incbin "silero-6.2-16k.f32"
    .globl csilero_weights_end
csilero_weights_end:
    .byte 0
    .section .note.GNU-stack,"",%progbits
