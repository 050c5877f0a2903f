/// Why a log cannot be read or written, and where.
package struct CallLogError: Error, Equatable, Sendable {
    package let problem: Problem
    /// The line that the problem is in, from 1; nil for a problem of no line.
    package let line: Int?

    package init(_ problem: Problem, line: Int? = nil) {
        self.problem = problem
        self.line = line
    }

    package enum Problem: Equatable, Sendable {
        /// The line is no JSON object.
        case notJSON
        /// A field is missing, or holds something else than it must; named with its path inside the line.
        case badField(path: String, problem: String)
        /// The log was written by a newer version of the product.
        case versionUnknown(found: Int, newest: Int)
        /// The log's version has no such event.
        case eventUnknown(name: String, version: Int)
        /// The log's version has no such effect.
        case effectUnknown(name: String, version: Int)
        /// A line is longer than a log's may be.
        case lineTooLong(bytes: Int, limit: Int)
        /// The last line does not end: the writer died or the file was cut.
        case truncated
        /// The records do not make a log: a gap in the sequence, time going back.
        case notInOrder(String)
    }
}

extension CallLogError: CustomStringConvertible {
    package var description: String {
        let place = line.map { "line \($0): " } ?? ""
        return place + what
    }

    private var what: String {
        switch problem {
        case .notJSON:
            "not a JSON object; each line of a call log is one"
        case .badField(let path, let problem):
            "\(path): \(problem)"
        case .versionUnknown(let found, let newest):
            "written in log version \(found), and this program reads up to \(newest); use a newer program"
        case .eventUnknown(let name, let version):
            "log version \(version) has no event \"\(name)\"; was the log written by a newer program?"
        case .effectUnknown(let name, let version):
            "log version \(version) has no effect \"\(name)\"; was the log written by a newer program?"
        case .lineTooLong(let bytes, let limit):
            "\(bytes) bytes, and a line may have \(limit); this is no call log"
        case .truncated:
            "the last line does not end; drop it to read what is before"
        case .notInOrder(let problem):
            problem
        }
    }
}
