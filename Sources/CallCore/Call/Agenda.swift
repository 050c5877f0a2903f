/// The lines that are to be said next, in order.
package struct Agenda: Equatable, Sendable {
    package var lines: [PlannedLine] = []
    /// The caller was asked to say it again: the lines wait until they did, or stayed silent.
    package var isHeld = false

    package init() {}

    package mutating func clear() {
        self = Agenda()
    }
}
