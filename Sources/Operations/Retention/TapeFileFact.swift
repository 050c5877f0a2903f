package import Commerce

/// A file in the folder of tapes.
package struct TapeFileFact: Hashable, Sendable {
    package let name: String
    package let changedAt: WallTime

    package init(name: String, changedAt: WallTime) {
        self.name = name
        self.changedAt = changedAt
    }
}

/// A row that names a part of a tape.
package struct TapeRowFact: Hashable, Sendable {
    package let call: CallID
    package let file: String
    package let startedAt: WallTime

    package init(call: CallID, file: String, startedAt: WallTime) {
        self.call = call
        self.file = file
        self.startedAt = startedAt
    }
}
