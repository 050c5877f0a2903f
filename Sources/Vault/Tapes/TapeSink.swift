package import CallCore

/// Writes one part of a tape: entries in, sealed chunks out.
package protocol TapeSink: Sendable {
    /// Adds an entry, whose bytes mean nothing here. A chunk is closed at 64 KiB or when it spans 2 s of call time.
    func append(_ entry: [UInt8], at time: CallTime) async throws

    /// Seals what is left with the final mark. A tape without it is read as cut off.
    func finish() async throws
}
