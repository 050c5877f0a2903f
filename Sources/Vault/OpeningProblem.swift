/// Why a database file cannot be opened.
package enum OpeningProblem: Equatable, Sendable {
    /// Not a database, cut short, or damaged; with SQLite's words.
    case damaged(String)
    case notWritable(String)
    case noSpace
    /// Another process holds it for longer than is waited.
    case inUse
}

extension OpeningProblem {
    /// What happened and what to do, behind the name of the file.
    var words: String {
        switch self {
        case .damaged(let detail): "cannot be read as a database (\(detail)); restore it from its back-up"
        case .notWritable(let detail):
            "cannot be used (\(detail)); let this user write there, or name another folder with LIVECARTS_DATA"
        case .noSpace: "cannot be written, as the disk is full; make room and start again"
        case .inUse: "is held by another process; end that one and start again"
        }
    }
}
