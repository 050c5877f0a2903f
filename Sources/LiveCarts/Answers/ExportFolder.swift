import Foundation
import Runtime
import Sound
import Vault

/// A folder with one person's export, for its owner alone.
struct ExportFolder {
    static let jsonName = "person-export.json"
    static let recordings = "recordings"

    let path: String

    /// Writes all but the sound.
    func write(_ export: PersonExport) throws {
        try PrivateFile.createFolder(path)
        try PrivateFile.write(try export.json(), to: file(Self.jsonName))
        for table in export.csv() { try PrivateFile.write(Array(table.text.utf8), to: file(table.name)) }
        if export.contacts.contains(where: { $0.recording != nil }) {
            try PrivateFile.createFolder(file(Self.recordings))
        }
    }

    /// Renders a call's sound into the file that the export names.
    func render(_ tape: TapeReading, as name: String) throws {
        try PrivateFile.create(file(name))
        _ = try TapeRendering.render(tape, to: file(name), as: .oggOpus)
    }

    private func file(_ name: String) -> String { path + "/" + name }
}
