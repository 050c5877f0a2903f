package import CallCore

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes a call log as JSON Lines and reads it back.
///
/// Keys are sorted and times are whole milliseconds, so the same log gives the same bytes everywhere. Fields that this program does not know
/// survive a reading and a writing.
package enum CallLogCodec {
    /// The version that is written, and the newest that is read.
    package static let version = 1
    /// The longest line, in bytes without its end. A record has no words in it and stays far below.
    package static let lineLimit = 64 * 1024

    private static let newline = UInt8(ascii: "\n")
}

// MARK: - Writing

extension CallLogCodec {
    /// One line, without its end.
    package static func encode(_ line: LogLine) throws(CallLogError) -> [UInt8] {
        do {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let form = RecordForm(record: line.record)
            guard line.unknown != nil else { return Array(try encoder.encode(form)) }
            let known = try JSONDecoder().decode(JSONValue.self, from: encoder.encode(form))
            return Array(try encoder.encode(known.with(line.unknown)))
        } catch {
            throw problem(error, line: nil)
        }
    }

    package static func encode(_ record: LogRecord) throws(CallLogError) -> [UInt8] {
        try encode(LogLine(record))
    }

    /// A whole log, each line with its end.
    package static func encode(_ log: CallLog) throws(CallLogError) -> [UInt8] {
        var bytes: [UInt8] = []
        for record in log.records {
            bytes += try encode(record)
            bytes.append(newline)
        }
        return bytes
    }
}

// MARK: - Reading

extension CallLogCodec {
    /// Reads one line, given without its end.
    /// - Parameter number: what an error calls the line.
    package static func decode(
        line bytes: some Collection<UInt8>, number: Int? = nil
    ) throws(CallLogError) -> LogLine {
        guard bytes.count <= lineLimit else {
            throw CallLogError(.lineTooLong(bytes: bytes.count, limit: lineLimit), line: number)
        }
        do {
            let data = Data(bytes)
            let decoder = JSONDecoder()
            let found = try decoder.decode(JSONValue.self, from: data)
            guard case .object = found else { throw CallLogError(.notJSON) }
            let record = try decoder.decode(RecordForm.self, from: data).record
            let known = try decoder.decode(JSONValue.self, from: Data(encode(record)))
            return LogLine(record, unknown: found.beyond(known))
        } catch {
            throw problem(error, line: number)
        }
    }

    /// Reads a file. A last line without an end that cannot be read was cut off: it is told, and what stands before it is not lost.
    package static func decode(_ bytes: some Collection<UInt8>) throws(CallLogError) -> CallLogFile {
        var lines: [LogLine] = []
        var number = 0
        var rest = bytes[...]
        while !rest.isEmpty {
            number += 1
            let end = rest.firstIndex(of: newline)
            let line = rest[..<(end ?? rest.endIndex)]
            rest = end.map { rest[rest.index(after: $0)...] } ?? rest[rest.endIndex...]
            guard !line.isEmpty else { continue }
            do {
                lines.append(try decode(line: line, number: number))
            } catch {
                guard end == nil, error.isCutOff else { throw error }
                return CallLogFile(lines: lines, truncatedLine: number)
            }
        }
        return CallLogFile(lines: lines, truncatedLine: nil)
    }

    /// Says what is wrong by the kind of the error: its own words may quote what was found, and that could be anything.
    private static func problem(_ error: any Error, line: Int?) -> CallLogError {
        switch error {
        case let error as CallLogError:
            CallLogError(error.problem, line: error.line ?? line)
        case DecodingError.keyNotFound(let key, let context):
            CallLogError(.badField(path: path(context.codingPath + [key]), problem: "is missing"), line: line)
        case DecodingError.typeMismatch(_, let context):
            CallLogError(.badField(path: path(context.codingPath), problem: "is of another type"), line: line)
        case DecodingError.valueNotFound(_, let context):
            CallLogError(.badField(path: path(context.codingPath), problem: "is null"), line: line)
        case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
            CallLogError(.badField(path: path(context.codingPath), problem: "has no such value"), line: line)
        default:
            CallLogError(.notJSON, line: line)
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.map(\.stringValue).joined(separator: ".")
    }
}

extension CallLogError {
    /// Whether it is what a half-written line looks like.
    fileprivate var isCutOff: Bool { problem == .notJSON }
}
