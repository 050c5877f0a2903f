package import CallCore
package import Commerce
package import Compliance

/// Why the vault did not do what it was asked to. No case holds anything personal.
package enum VaultError: Error, Equatable, Sendable {
    /// The database cannot be opened or is damaged.
    case unreadableDatabase(file: String, problem: OpeningProblem)
    /// The file is a database of another program, or of a later version of this one.
    case foreignDatabase(file: String, origin: DatabaseOrigin)
    /// The two files do not belong together.
    case filesDoNotMatch(data: String, keys: String)
    /// The databases were made under another root key.
    case wrongRootKey(file: String)
    /// The log of erasures is shorter than what was done by it: erased persons might come back.
    case erasuresMissing(file: String)
    /// Records do not go on from the last stored one: another process has taken the call over.
    case logConflict(CallKey, expected: LogSequence, got: LogSequence)
    case noRecords(CallKey)
    case unknownCall(CallKey)
    /// The person is in a call that has not ended: nobody is ever in two.
    case callInProgress(PersonID)
    case unknownPerson(PersonID)
    case unknownDecision(DecisionID)
    case unknownJob(JobID)
    case unknownHold(LegalHoldID)
    case unknownInboxItem(InboxID)
    /// A second, different thing under a name that is taken.
    case nameTaken(String)
    case tooLarge(what: String, limit: Int)
    /// What was asked for is past its limit.
    case expired(RetainedRow)
    /// Its key was destroyed: it never opens again.
    case keyDestroyed(RetainedRow)
    /// A sealed value is not as it was sealed, or was moved from another row.
    case damaged(RetainedRow)
    /// The call's content key is not stored: nothing of its words may be.
    case contentKeyNotStored(CallID)
    /// The consent is for another call.
    case otherCall(CallID)
    case noTape(CallID)
    case tapeFinished(CallID)
    /// The bytes are not those that the version names.
    case notItsContent(String)
    /// A consent text was published under this identifier with other words (CON-4).
    case textChanged(String)
    /// Too many writes wait for the disk.
    case writeQueueFull(limit: Int)
    case closed
    /// The disk or the database refused.
    case storeFailed(String)
}

/// A row, named for an error: its table and its key there, which is never personal.
package struct RetainedRow: Equatable, Sendable {
    package let table: String
    package let row: String

    package init(table: String, row: String) {
        self.table = table
        self.row = row
    }
}
