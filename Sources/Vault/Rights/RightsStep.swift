package import Compliance

/// A request after something happened to it, and what is to be done.
package struct RightsStep: Hashable, Sendable {
    package let record: RightsCaseRecord
    package let actions: [RightsAction]

    package init(record: RightsCaseRecord, actions: [RightsAction]) {
        self.record = record
        self.actions = actions
    }
}
