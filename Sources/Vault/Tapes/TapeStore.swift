package import Commerce

/// Recordings of calls, as sealed chunks in files of their own.
package protocol TapeStore: Sendable {
    /// Begins a call's tape, or goes on with it in a new part. The call's content key must be stored.
    func openTape(of call: CallKey, at now: WallTime) async throws -> any TapeSink

    /// Reads a call's tape, and writes down that it did and why.
    func readTape(of call: CallKey, for reason: AccessReason, at now: WallTime) async throws -> TapeReading
}
