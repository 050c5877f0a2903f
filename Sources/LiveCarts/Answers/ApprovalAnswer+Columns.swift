import Server

extension ApprovalAnswer {
    static let heading = ["APPROVAL", "FOR", "MERCHANT", "STATUS", "ASKED BY", "ASKED", "APPROVED BY", "WHY"]

    var columns: [String] {
        [
            id, permission, merchant.value ?? "every", status, askedBy, askedAt, approvedBy.value ?? "-",
            Self.plain(reason),
        ]
    }

    /// Another's words, without what would move the cursor of whoever reads them.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    }
}
