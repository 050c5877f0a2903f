import Crypto
import Foundation

/// What of a speaker's sound is kept under one name.
package enum VoiceSampleName: Hashable, Sendable {
    /// The reading that the voice was enrolled with.
    case reading
    /// A line of the script, by the SHA-256 of its words in lower-case hexadecimal.
    case line(String)

    /// The name of a clause of the script that is spoken with exactly these words.
    package static func line(saying words: String) -> VoiceSampleName {
        .line(SHA256.hash(data: Data(words.utf8)).map(SQLiteVault.hexDigits).joined())
    }

    init(stored text: String) {
        self = text == "reading" ? .reading : .line(String(text.dropFirst("line/".count)))
    }

    /// As it stands in the table.
    var stored: String {
        switch self {
        case .reading: "reading"
        case .line(let hash): "line/\(hash)"
        }
    }
}
