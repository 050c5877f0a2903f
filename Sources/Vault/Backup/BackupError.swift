/// Why a back-up was not made, or not restored; nothing was left behind by it.
package enum BackupError: Error, Equatable, Sendable, CustomStringConvertible {
    case exists(path: String)
    case notWritable(path: String, problem: String)
    case unreadable(path: String)
    case insideDataFolder(path: String)
    /// The data's back-up lacks its manifest, or has one of another version.
    case notABackup(path: String)
    /// A file is not as the manifest tells.
    case altered(file: String)
    /// The data and the keys are of two vaults.
    case keysOfAnotherVault(data: String, keys: String)
    /// The log of erasures does not go on from the one that the back-up was made with.
    case olderErasures(path: String)
    case erasuresOfAnotherVault(path: String)
    /// What was restored does not open as it should.
    case damaged(problems: [String])

    package var description: String {
        switch self {
        case .exists(let path): "\(path) exists already and was left alone; choose another place"
        case .notWritable(let path, let problem):
            "\(path) cannot be written: \(problem); name a place with room that this user may write"
        case .unreadable(let path): "\(path) cannot be read; check that it is there and yours to read"
        case .insideDataFolder(let path):
            "\(path) lies inside the data folder; a back-up is kept apart from what it backs up: name a place outside"
        case .notABackup(let path):
            "\(path) is no back-up that this version reads; name the folder that `livecarts backup` wrote"
        case .altered(let file):
            "\(file) is not as its manifest says; nothing was restored: take another back-up"
        case .keysOfAnotherVault(let data, let keys):
            "the data are of vault \(data), the keys of vault \(keys); restore both from one back-up set"
        case .olderErasures(let path):
            "\(path) is older than the back-up, so erased persons might come back; name the newest erasures.log with --erasures"
        case .erasuresOfAnotherVault(let path):
            "\(path) tells of another vault's erasures; name the one of this vault"
        case .damaged(let problems):
            "what was restored does not open as it should, and was removed again: \(problems.joined(separator: "; "))"
        }
    }
}
