import Foundation
import Synchronization
package import Testing

/// Says which numbered controls a test proves; `docs/controls.md` is written from what became of such tests.
///
/// Where `LIVECARTS_CONTROLS` names a file, a line of JSON is added to it for each such test that runs: where it stands and what it proves.
package struct ControlTrait: TestTrait, SuiteTrait {
    package let ids: [String]

    /// A suite's controls are proved by each of its tests.
    package var isRecursive: Bool { true }

    package func prepare(for test: Test) async throws {
        guard !test.isSuite, let path = ProcessInfo.processInfo.environment["LIVECARTS_CONTROLS"] else { return }
        let place = test.sourceLocation
        let line = ControlLine(
            file: place.fileID, line: place.line, column: place.column, name: test.name, controls: ids)
        try ControlNotes.add(line, to: path)
    }
}

extension Trait where Self == ControlTrait {
    /// The numbered controls that a test proves, as "CON-2" or "GD-6".
    package static func controls(_ ids: String...) -> Self { ControlTrait(ids: ids) }
}

/// What is written of one test.
private struct ControlLine: Encodable {
    let file: String
    let line: Int
    let column: Int
    let name: String
    let controls: [String]
}

/// The file of lines; several tests of one process may come at once.
private enum ControlNotes {
    private static let turn = Mutex<Void>(())

    static func add(_ line: ControlLine, to path: String) throws {
        let text = try JSONEncoder().encode(line) + Data("\n".utf8)
        try turn.withLock { _ in
            if !FileManager.default.fileExists(atPath: path) { try Data().write(to: URL(filePath: path)) }
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            defer { try? file.close() }
            try file.seekToEnd()
            try file.write(contentsOf: text)
        }
    }
}
