package import Commerce

/// What of the outside world stands against calls that go on.
package protocol CallBarStore: Sendable {
    /// Those of the calls whose person was erased, stopped elsewhere or restricted, or whose contact was switched off, whichever process wrote it.
    func barredCalls(among calls: [CallKey], at now: WallTime) async throws -> [BarredCall]
}
