package import Commerce

/// A switch that is on.
package struct StandingSwitch: Hashable, Sendable {
    package let contacts: ContactSwitch
    package let since: WallTime

    package init(contacts: ContactSwitch, since: WallTime) {
        self.contacts = contacts
        self.since = since
    }
}
