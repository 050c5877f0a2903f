import Commerce
import Compliance
import Server
import Vault

/// A voice in one line of a list; the speaker's name is not in it.
struct VoiceAnswer: Encodable {
    let id: String
    let merchant: String
    let status: String
    let uses: [String]
    let languages: [String]
    let until: Nullable<String>
    /// When it is destroyed at the latest.
    let destructionDue: Nullable<String>
    let recordedLines: Int
    /// Vendors that have not confirmed a deletion.
    let vendorCopies: [String]

    init(_ record: VoiceRecord, lines: Int, at now: WallTime) {
        self.id = record.id.text
        self.merchant = record.merchant.text
        self.status = record.state.status(at: now).rawValue
        self.uses = record.state.grant?.uses.map(\.rawValue) ?? []
        self.languages = record.state.grant?.languages ?? []
        self.until = Nullable(record.state.grant?.until.text)
        self.destructionDue = Nullable(record.state.destructionDue?.text)
        self.recordedLines = lines
        self.vendorCopies = record.state.vendorVoices.map(\.vendor)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case merchant
        case status
        case uses
        case languages
        case until
        case destructionDue = "destruction_due"
        case recordedLines = "recorded_lines"
        case vendorCopies = "vendor_copies"
    }

    static let heading = [
        "VOICE", "MERCHANT", "STATUS", "USES", "LANGUAGES", "UNTIL", "DESTROYED BY", "LINES", "VENDORS",
    ]

    var columns: [String] {
        [
            id, merchant, status, Self.list(uses), Self.list(languages), until.value ?? "-",
            destructionDue.value ?? "-", "\(recordedLines)", Self.list(vendorCopies),
        ]
    }

    private static func list(_ words: [String]) -> String { words.isEmpty ? "-" : words.joined(separator: ",") }
}

extension OpenedVault {
    func answer(_ record: VoiceRecord) async throws -> VoiceAnswer {
        let names = try await vault.sampleNames(of: record.id, at: now)
        return VoiceAnswer(record, lines: names.subtracting([.reading]).count, at: now)
    }
}
