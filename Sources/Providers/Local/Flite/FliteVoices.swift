internal import CFlite

/// The registered voices of flite. Immutable once registered, so pointers to them may be shared.
struct FliteVoices: @unchecked Sendable {
    private let rms, slt, awb, kal16: UnsafeMutablePointer<cst_voice>?

    /// The agent's voice speaks a little slower than flite has it: names are understood better on the telephone.
    private static let agentStretch: Float = 1.15

    /// Registered at first use; registering is not safe on two threads, a static value is made once.
    static let registered = FliteVoices()

    private init() {
        _ = cflite_init()
        rms = register_cmu_us_rms(nil)
        slt = register_cmu_us_slt(nil)
        awb = register_cmu_us_awb(nil)
        kal16 = register_cmu_us_kal16(nil)
        if let rms { cflite_set_stretch(rms, Self.agentStretch) }
    }

    func pointer(to voice: FliteVoice) -> UnsafeMutablePointer<cst_voice>? {
        switch voice {
        case .rms: rms
        case .slt: slt
        case .awb: awb
        case .kal16: kal16
        }
    }
}
