/// What somebody who holds an API key is there for; the raw values are stable.
///
/// What each may do is in ``AccessPermission/roles``. Whom a key belongs to is the key's name, not its role.
package enum AccessRole: String, Hashable, Sendable, Codable, CaseIterable {
    /// Answers for the deployment, or for one merchant, and gives access to others.
    case owner
    /// Keeps calls going and stops them for whoever asks.
    case `operator`
    /// Writes scripts and sets offers.
    case editor
    /// Listens to calls to make them better.
    case qa
    /// Answers people about their data.
    case privacyOfficer = "privacy_officer"
    /// Checks what was done and changes nothing.
    case auditor
    /// A program: a shop that sends carts, or a monitor.
    case service
}
