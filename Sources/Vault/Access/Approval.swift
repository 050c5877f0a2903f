import Commerce
package import Compliance

/// A second person's approval, as those see it who may give or use it.
package struct Approval: Hashable, Sendable {
    /// The most bytes of a reason.
    package static let reasonLimit = 2_000
    /// The most that one key asks for within ``SecondPerson/lifetime``.
    package static let askLimit = 20

    package let id: SecondPersonID
    package var request: SecondPerson
    /// The name of the key that asked.
    package let asker: AccessKeyName
    /// The name of the key that approved.
    package var approver: AccessKeyName?
    /// Why it was asked for; whoever approves must know.
    package let reason: String
}
