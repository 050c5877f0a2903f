import Testing

@testable import Sound

struct CodecTests {
    /// The corners of the mu-law curve are those of ITU-T G.711.
    @Test(arguments: [(UInt8(0x00), Int16(-32_124)), (0x80, 32_124), (0xFF, 0), (0x7F, 0), (0xF0, 120), (0x8F, 16_764)])
    func muLawExpandsAsInTheStandard(code: UInt8, sample: Int16) {
        #expect(MuLaw.linear[Int(code)] == sample)
    }

    /// Every code survives decoding and encoding; negative zero becomes zero.
    @Test func muLawRoundTripIsExact() {
        for code in UInt8.min...UInt8.max where code != 0x7F {
            #expect(MuLaw.compress(MuLaw.expand(code)) == code)
        }
        #expect(MuLaw.compress(0) == MuLaw.silence)
    }

    /// No sample within the curve is off by more than half a step of its segment.
    @Test func muLawErrorIsWithinHalfAStep() {
        let worst = (-32_124...32_124).map { sample in
            abs(Int(MuLaw.expand(MuLaw.compress(Int16(sample)))) - sample) - (abs(sample) + 132) / 32
        }.max()
        #expect(worst == 0)
    }

    /// A voice comes back as loud as it went in, frame by frame, in either codec.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func aVoiceSurvives(format: AudioFormat) throws {
        let voice = try Resampler.resample(Voices.agent(), from: .wideband, to: format.rate)
        var encoder = try FrameEncoder(format)
        var decoder = try FrameDecoder(format)
        var payload: [UInt8] = []
        var heard: [Int16] = []
        var decoded: [Int16] = []
        for frame in voice.frames(at: format.rate) {
            try encoder.encode(frame.span, into: &payload)
            let outcome = decoder.decode(payload.span, into: &decoded)
            #expect(outcome == .decoded)
            #expect(decoded.count == format.rate.samplesPerFrame)
            heard += decoded
        }
        #expect(abs(level(heard) - level(voice)) < 1)
    }

    /// Random bytes are decoded or concealed, never a trap, and always give sound of a lawful length.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func garbageIsConcealed(format: AudioFormat) throws {
        var random = Seeded(1)
        var decoder = try FrameDecoder(format)
        var samples: [Int16] = []
        var concealed = 0
        for round in 0..<20_000 {
            let payload = random.bytes(Int.random(in: 0...(round % 50 == 0 ? 9_000 : 200), using: &random))
            switch decoder.decode(payload.span, into: &samples) {
            case .decoded: break
            case .concealed: concealed += 1
            }
            #expect(samples.count > 0 && samples.count <= format.rate.samples(in: FrameClock.longestFrame))
        }
        #expect(concealed > 50)
    }

    /// The error says what was wrong with the payload.
    @Test func unusablePayloadsHaveTypedErrors() throws {
        #expect(try outcome(of: [], as: .pcmu) == .concealed(.emptyPayload))
        #expect(
            try outcome(of: [UInt8](repeating: 0, count: 961), as: .pcmu) == .concealed(.payloadTooLong(bytes: 961)))
        #expect(try outcome(of: [], as: .opus) == .concealed(.emptyPayload))
        #expect(try outcome(of: [0xFF], as: .opus) == .concealed(.malformedPayload(.opus, status: -4)))
    }

    /// Decodes one payload by a fresh decoder, and checks that 20 ms came of it if it was concealed.
    private func outcome(of payload: [UInt8], as format: AudioFormat) throws -> FrameDecoder.Outcome {
        var decoder = try FrameDecoder(format)
        var samples: [Int16] = []
        let outcome = decoder.decode(payload.span, into: &samples)
        if outcome != .decoded { #expect(samples.count == format.rate.samplesPerFrame) }
        return outcome
    }

    /// A lost frame sounds like the one before it and fades to silence within 80 ms.
    @Test func muLawConcealmentFades() throws {
        var encoder = try FrameEncoder(.pcmu)
        var decoder = try FrameDecoder(.pcmu)
        var payload: [UInt8] = []
        var samples: [Int16] = []
        let heard = tone(400, at: .narrowband, lasting: FrameClock.frame)
        try encoder.encode(heard.span, into: &payload)
        _ = decoder.decode(payload.span, into: &samples)
        var levels = [level(samples)]
        for _ in 0..<4 {
            decoder.conceal(into: &samples)
            #expect(samples.count == 160)
            levels.append(level(samples))
        }
        #expect(levels == levels.sorted(by: >))
        #expect(levels[1] > levels[0] - 3 && levels[4] == -96)
    }

    /// A frame that is not 20 ms long is refused and leaves the encoder usable.
    @Test(arguments: [AudioFormat.pcmu, .opus])
    func framesOfOtherLengthsAreRefused(format: AudioFormat) throws {
        var encoder = try FrameEncoder(format)
        var payload: [UInt8] = []
        let short = [Int16](repeating: 0, count: 10)
        #expect(throws: CodecError.wrongFrameLength(samples: 10, expected: format.rate.samplesPerFrame)) {
            try encoder.encode(short.span, into: &payload)
        }
        let whole = [Int16](repeating: 0, count: format.rate.samplesPerFrame)
        try encoder.encode(whole.span, into: &payload)
        #expect(!payload.isEmpty)
    }

    /// Rates that a codec does not have are refused with a way out.
    @Test func unsupportedFormatsAreRefused() {
        #expect(throws: CodecError.unsupported(.pcmu, .wideband)) { try AudioFormat(.pcmu, .wideband) }
        #expect(throws: CodecError.unsupported(.opus, .hertz22050)) { try AudioFormat(.opus, .hertz22050) }
        #expect("\(CodecError.unsupported(.pcmu, .wideband))".contains("stream PCMU at 8000 Hz"))
    }

    /// Forward error correction makes packets that a plain decoder takes too.
    @Test func forwardErrorCorrectionCanBeSet() throws {
        var configuration = OpusEncoder.Configuration()
        configuration.forwardErrorCorrection = true
        var encoder = try FrameEncoder(.opus, opus: configuration)
        var decoder = try FrameDecoder(.opus)
        var payload: [UInt8] = []
        var samples: [Int16] = []
        for frame in try Voices.caller().frames(at: .wideband) {
            try encoder.encode(frame.span, into: &payload)
            let outcome = decoder.decode(payload.span, into: &samples)
            #expect(outcome == .decoded)
        }
    }
}
