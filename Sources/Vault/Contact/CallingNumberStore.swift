package import Commerce

/// The numbers that calls are made from (DIA-7). How each stands is counted from its calls, and read by every decision in its own transaction; the
/// decision that finds one bad stops it for good.
package protocol CallingNumberStore: Sendable {
    /// Those that dialed within 24 hours or were stopped, by number.
    func callingNumbers(at now: WallTime) async throws -> [CallingNumber]

    /// Lets a number call again; only dials from now on count. Who did it and why is sealed into the audit of the merchant that it was stopped for.
    /// - Returns: false when it was not stopped.
    func letCall(_ number: E164, for reason: AccessReason, at now: WallTime) async throws -> Bool
}
