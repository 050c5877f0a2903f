import CallCore
import Commerce

extension VaultError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadableDatabase(let file, let problem): "\(file) \(problem.words)"
        case .foreignDatabase(let file, .otherProgram):
            "\(file) belongs to another program and was left alone; name another data folder with LIVECARTS_DATA"
        case .foreignDatabase(let file, .laterVersion):
            "\(file) was written by a later version of LiveCarts and was left alone; start that version or a newer one"
        case .filesDoNotMatch(let data, let keys):
            "the data (\(data)) and the keys (\(keys)) do not belong together; restore both from one back-up set"
        case .wrongRootKey(let file):
            "\(file) was made under another root key; start with the root key file it was made with"
        case .erasuresMissing(let file):
            "\(file) is missing or older than the databases beside it, so erased persons might come back; put the newest one back"
        case .logConflict(let key, let expected, let got):
            "call \(key.call): record \(got.number) offered where \(expected.number) comes next; another process owns the call"
        case .noRecords(let key): "call \(key.call): nothing to append"
        case .unknownCall(let key): "call \(key.call) is not known to merchant \(key.merchant)"
        case .callInProgress(let person): "person \(person) is in a call already; wait until it has ended"
        case .unknownPerson(let person): "person \(person) is not known to this merchant"
        case .unknownDecision(let decision): "decision \(decision) is not on record"
        case .unknownJob(let job): "job \(job) is not queued"
        case .unknownHold(let hold): "legal hold \(hold) is not known to this merchant"
        case .unknownInboxItem(let item): "delivery \(item.text) from \(item.source) was never accepted"
        case .nameTaken(let name): "\(name) is the name of something else already"
        case .tooLarge(let what, let limit): "\(what) is larger than \(limit) bytes"
        case .expired(let row): "\(row) is past its retention limit and is not opened"
        case .keyDestroyed(let row): "the key of \(row) was destroyed; it never opens again"
        case .damaged(let row): "\(row) is not as it was sealed; restore it from a back-up"
        case .contentKeyNotStored(let call): "call \(call): its words may not be kept, as its content key is not stored"
        case .otherCall(let call): "call \(call): the consent to record is another call's"
        case .noTape(let call): "call \(call) has no tape"
        case .tapeFinished(let call): "call \(call): this part of the tape is finished; open a new one"
        case .notItsContent(let version): "the bytes given for \(version) are not those it names"
        case .textChanged(let id):
            "the consent text \(id) was published with other words; a text never changes: write the new one under a new identifier"
        case .writeQueueFull(let limit): "\(limit) writes wait for the disk; try again later"
        case .closed: "the vault is closed"
        case .storeFailed(let problem): "the store refused: \(problem)"
        }
    }
}

extension RetainedRow: CustomStringConvertible {
    package var description: String { "\(table) \(row)" }
}
