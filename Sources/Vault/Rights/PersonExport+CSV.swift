/// One file of an export.
package struct ExportFile: Hashable, Sendable {
    package let name: String
    package let text: String
}

extension PersonExport {
    /// The same as files of comma-separated values (RFC 4180), one a kind.
    package func csv() -> [ExportFile] {
        [
            file("identifiers.csv", ["field", "value"], identifierRows),
            file(
                "consents.csv",
                [
                    "at", "event", "channel", "seller", "text", "text_hash", "language", "method", "captured_at",
                    "proof",
                ],
                consents.map {
                    [
                        $0.at, $0.event, $0.channel, $0.seller, $0.text, $0.textHash, $0.language, $0.method,
                        $0.capturedAt, $0.proof,
                    ]
                }),
            file("revocations.csv", ["at", "reason"], revocations.map { [$0.at, $0.reason] }),
            file(
                "contacts.csv",
                ["kind", "name", "at", "ended_at", "direction", "outcome", "number", "recording"],
                contacts.map {
                    [$0.kind, $0.name, $0.at, $0.endedAt, $0.direction, $0.outcome, $0.number, $0.recording]
                }),
            file(
                "transcripts.csv", ["contact", "number", "speaker", "words"],
                contacts.flatMap { contact in
                    contact.transcript.map { [contact.name, "\($0.number)", $0.speaker, $0.words] }
                }),
            file(
                "offers.csv",
                ["name", "cart", "code", "worth_minor", "currency", "state", "granted_at", "expires_at"],
                offers.map {
                    [$0.name, $0.cart, $0.code, "\($0.worthMinor)", $0.currency, $0.state, $0.grantedAt, $0.expiresAt]
                }),
            file(
                "carts.csv",
                [
                    "name", "state", "abandoned_at", "currency", "subtotal_minor", "recovery_link", "sku", "title",
                    "quantity", "unit_price_minor",
                ],
                carts.flatMap { cart in
                    cart.items.map { item in
                        [
                            cart.name, cart.state, cart.abandonedAt, cart.currency, "\(cart.subtotalMinor)",
                            cart.recoveryLink, item.sku, item.title, "\(item.quantity)", "\(item.unitPriceMinor)",
                        ]
                    }
                }),
            file(
                "orders.csv", ["placed_at", "currency", "total_minor", "attribution", "reason"],
                orders.map { [$0.placedAt, $0.currency, "\($0.totalMinor)", $0.attribution, $0.reason] }),
            file("trials.csv", ["since", "arm"], trials.map { [$0.since, $0.arm] }),
            file(
                "decisions.csv", ["name", "at", "channel", "purpose", "result", "reason_codes"],
                decisions.map {
                    [$0.name, $0.at, $0.channel, $0.purpose, $0.result, $0.reasonCodes.joined(separator: " ")]
                }),
            file(
                "processors.csv", ["name", "purpose", "region"], processors.map { [$0.name, $0.purpose, $0.region] }),
            file(
                "retention.csv", ["category", "keep", "basis", "survives_erasure"],
                retention.map { [$0.category, $0.keep, $0.basis, "\($0.survivesErasure)"] }),
        ]
    }

    private var identifierRows: [[String?]] {
        [
            ["person", person], ["phone", identifiers.phone], ["email", identifiers.email],
            ["shop_customer", identifiers.shopCustomer], ["first_name", identifiers.firstName],
            ["locale", identifiers.locale], ["age", identifiers.age], ["shipping", identifiers.shipping],
            ["billing", identifiers.billing], ["time_zone", identifiers.timeZone],
            ["suppressed", "\(identifiers.suppressed)"], ["restricted", "\(identifiers.restricted)"],
            ["generated_at", generatedAt], ["hash", hash],
        ]
    }

    private func file(_ name: String, _ header: [String], _ rows: [[String?]]) -> ExportFile {
        let lines = [header.map { $0 as String? }] + rows
        let text = lines.map { line in line.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
        return ExportFile(name: name, text: text)
    }

    /// A cell in quotes where it needs them. What a spreadsheet would run as a formula gets an apostrophe before it; a number does not.
    private static func cell(_ value: String?) -> String {
        guard let value, let first = value.first else { return "" }
        let isNumber = value.dropFirst().allSatisfy { $0.isASCII && $0.isNumber }
        let isFormula = "=@\t\r".contains(first) || ("+-".contains(first) && !isNumber)
        let text = isFormula ? "'" + value : value
        guard text.contains(where: { ",\"\r\n".contains($0) || $0 == "\r\n" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}
