package import Commerce

/// The switches that stop contacts, which every decision reads in its own transaction.
package protocol SwitchStore: Sendable {
    /// Turns a switch on or off; who did it and why is sealed into the audit of every merchant that it concerns.
    /// - Returns: false when it stood like that already.
    @discardableResult
    func turn(_ contacts: ContactSwitch, on isOn: Bool, for reason: AccessReason, at now: WallTime) async throws -> Bool

    /// Those that are on, the widest first.
    func switches() async throws -> [StandingSwitch]
}
