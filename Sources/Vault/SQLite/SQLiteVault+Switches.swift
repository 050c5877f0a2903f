package import Commerce
import Compliance
import GRDB

extension SQLiteVault: SwitchStore {
    @discardableResult
    package func turn(
        _ contacts: ContactSwitch, on isOn: Bool, for reason: AccessReason, at now: WallTime
    ) async throws -> Bool {
        try await writer.write { db in
            let place: StatementArguments = [contacts.merchant?.text ?? "", contacts.region?.text ?? ""]
            if isOn {
                try db.execute(
                    sql: "INSERT INTO switches (merchant, region, since) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    arguments: place + [now.millisecondsSince1970])
            } else {
                try db.execute(sql: "DELETE FROM switches WHERE merchant = ? AND region = ?", arguments: place)
            }
            guard db.changesCount == 1 else { return false }
            let concerned = try contacts.merchant.map { [$0] } ?? Self.publishedMerchants(db)
            for merchant in concerned {
                try self.audit(.turned(contacts, on: isOn, of: merchant, for: reason, at: now), db)
            }
            return true
        }
    }

    package func switches() async throws -> [StandingSwitch] {
        try await read { db in
            try Row.fetchAll(db, sql: "SELECT merchant, region, since FROM switches ORDER BY merchant, region").map {
                row in
                let (merchant, region): (String, String) = (row[0], row[1])
                return StandingSwitch(
                    contacts: ContactSwitch(
                        merchant: merchant.isEmpty ? nil : MerchantID(merchant),
                        region: region.isEmpty ? nil : JurisdictionCode(region)),
                    since: WallTime(millisecondsSince1970: row[2]))
            }
        }
    }

    /// Whether everything of a merchant stands still, and which regions do.
    static func switches(of merchant: MerchantID, _ db: Database) throws -> (
        isAllOff: Bool, regions: [JurisdictionCode]
    ) {
        let regions = try String.fetchAll(
            db, sql: "SELECT region FROM switches WHERE merchant IN ('', ?) ORDER BY region", arguments: [merchant.text]
        )
        return (regions.contains(""), regions.filter { !$0.isEmpty }.map { JurisdictionCode($0) })
    }

    /// Whether a switch stands against a call that was allowed before: its merchant's, or one of a region that its decision counted with.
    func isSwitchedOff(_ call: CallKey, with person: PersonID, _ db: Database) throws -> Bool {
        let standing = try Self.switches(of: call.merchant, db)
        if standing.isAllOff { return true }
        guard !standing.regions.isEmpty else { return false }
        let rows = try Row.fetchAll(
            db,
            sql: "SELECT decision, record FROM decisions WHERE merchant = ? AND person = ? ORDER BY at DESC LIMIT 20",
            arguments: [call.merchant.text, person.text])
        for row in rows {
            let record = try open(
                ContactDecisionRecord.self, row[1], in: Self.decisionCell(row[0]),
                under: .person(person, call.merchant, .callDetail))
            guard record.call == call.call, record.channel == .voiceAI else { continue }
            return record.inputs.jurisdictions.contains { standing.regions.contains($0) }
        }
        return false
    }
}
