package import Commerce

/// What came of the people of a trial, one by one and without names.
package struct TrialOutcomes: Hashable, Sendable {
    package var contacted: [TrialOutcome] = []
    package var heldOut: [TrialOutcome] = []
    /// People who were in both arms, because the merchant changed the share; they are in neither list.
    package var moved = 0

    package init() {}
}
