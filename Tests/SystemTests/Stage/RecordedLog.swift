import Logging
import Synchronization

/// Everything that a server logs, at every level, in memory.
final class RecordedLog: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }

    func logger(_ label: String) -> Logger {
        Logger(label: label) { Handler(label: $0, log: self) }
    }

    fileprivate func add(_ line: String) { kept.withLock { $0.append(line) } }
}

private struct Handler: LogHandler {
    let label: String
    let log: RecordedLog
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(label: String, log: RecordedLog) {
        self.label = label
        self.log = log
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
        log.add("\(event.level) \(label) \(event.message) \(all) \(event.error.map { "\($0)" } ?? "")")
    }
}
