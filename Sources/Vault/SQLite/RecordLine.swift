import CallCore
import CallLog
import Commerce

/// A log record as the line that stands in its row: the same as in an exported log.
enum RecordLine {
    static func encode(_ record: LogRecord) throws -> String {
        String(decoding: try CallLogCodec.encode(record), as: UTF8.self)
    }

    static func decode(_ line: String, of call: CallKey) throws -> LogRecord {
        do {
            return try CallLogCodec.decode(line: Array(line.utf8)).record
        } catch {
            throw VaultError.damaged(RetainedRow(table: "call_records", row: call.call.text))
        }
    }
}
