import CallCore

/// The tape of a merchant who keeps no sound: it takes everything and writes nothing.
struct DiscardingTapeSink: TapeSink {
    func append(_ entry: [UInt8], at time: CallTime) async throws {}
    func finish() async throws {}
}
