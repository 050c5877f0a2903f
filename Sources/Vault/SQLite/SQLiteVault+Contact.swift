package import Commerce
package import Compliance
import Foundation
import GRDB
import Synchronization

extension SQLiteVault: ContactStore {
    package func decideContact(
        _ wish: ContactWish, under terms: ContactTerms, at now: WallTime,
        with consequence: @escaping @Sendable (ContactDecisionRecord) throws -> ContactConsequence
    ) async throws -> ContactDecision {
        let drawer = DecisionDrawer()
        try await writer.write { db in
            let decision = try self.decide(wish, under: terms, at: now, db)
            let record = decision.record
            try self.store(record, db)
            try self.audit(.decision(record), db)
            // Nobody is called, so that nothing is counted, kept longer, or stopped.
            guard !wish.isDryRun else { return drawer.put(decision) }
            try self.enrol(record, db)
            let next = try consequence(record)
            if let append = next.append { try self.append(append, db) }
            switch record.result {
            case .allow:
                try Self.reserve(wish, at: now, db)
                try Self.keepConsents(of: wish.person, wish.merchant, from: now, db)
                if wish.channel == .sms { try Self.countText(to: wish.person, wish.merchant, at: now, db) }
                if let job = next.begin, try !self.beginAudited(job, at: now, db) { throw VaultError.unknownJob(job) }
            case .block:
                if let reason = record.stopCalledFor { try self.stop(wish, for: reason, at: now, db) }
                try Self.stopNumber(of: record, terms.callingNumber, db)
            }
            drawer.put(decision)
        }
        guard let decision = drawer.take() else { throw VaultError.storeFailed("the decision was not made") }
        return decision
    }

    package func previewContact(
        _ wish: ContactWish, under terms: ContactTerms, at now: WallTime
    ) async throws -> ContactDecisionRecord {
        try await read { db in try self.decide(wish, under: terms, at: now, db).record }
    }

    package func releaseContact(_ decision: DecisionID, of merchant: MerchantID, at now: WallTime) async throws {
        try await writer.write { db in
            try db.execute(
                sql: """
                    UPDATE contact_attempts SET released_at = coalesce(released_at, ?) WHERE merchant = ? AND key = ?
                    """,
                arguments: [now.millisecondsSince1970, merchant.text, decision.text])
            guard db.changesCount == 1 else { throw VaultError.unknownDecision(decision) }
        }
    }

    package func recordContact(
        _ attempt: ContactAttempt, with person: PersonID, of merchant: MerchantID, key: String
    ) async throws {
        try await writer.write { db in try Self.store(attempt, key: key, person, merchant, db) }
    }

    package func confirmationQuestions(
        to person: PersonID, of merchant: MerchantID, at now: WallTime
    ) async throws -> [WallTime] {
        try await read { db in
            try Self.contactTimes(
                with: person, merchant, on: .sms, purposes: [.numberConfirmation], at: now, db)
        }
    }

    package func decisions(
        about person: PersonID, of merchant: MerchantID, limit: Int, at now: WallTime
    ) async throws -> [ContactDecisionRecord] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT decision, record FROM decisions
                    WHERE merchant = ? AND person = ? AND \(Retention.isKept) ORDER BY at DESC, rowid DESC LIMIT ?
                    """,
                arguments: [merchant.text, person.text, now.millisecondsSince1970, limit]
            ).map { row in
                try self.open(
                    ContactDecisionRecord.self, row[1], in: Self.decisionCell(row[0]),
                    under: .person(person, merchant, .callDetail))
            }
        }
    }
}

// MARK: - Inside the transaction

extension SQLiteVault {
    private func decide(
        _ wish: ContactWish, under terms: ContactTerms, at now: WallTime, _ db: Database
    ) throws -> ContactDecision {
        let profile = try profile(of: wish.person, merchant: wish.merchant, at: now, db)
        let request = ContactRequest(
            decision: wish.decision, merchant: wish.merchant, person: wish.person, number: profile.phone,
            channel: wish.channel, purpose: wish.purpose, cart: wish.cart, call: wish.call,
            isDryRun: wish.isDryRun)
        let facts = try facts(for: wish, profile, under: terms, at: now, db)
        return Gatekeeper(rulebook: terms.rulebook).decide(facts, for: request)
    }

    /// Stops the person for good, as a refusal calls for.
    private func stop(_ wish: ContactWish, for reason: SuppressionReason, at now: WallTime, _ db: Database) throws {
        let stop = NewSuppression(
            merchant: wish.merchant, subject: .person(wish.person), reason: reason, key: "decision/\(wish.decision)",
            call: wish.call, at: now)
        _ = try suppress(stop, db)
    }

    private func facts(
        for wish: ContactWish, _ profile: PersonProfile, under terms: ContactTerms, at now: WallTime, _ db: Database
    ) throws -> ContactFacts {
        let indexes = try numberIndexes(of: profile.phone, wish.merchant, at: now, db)
        guard let index = indexes.first else {
            throw VaultError.keyDestroyed(RetainedRow(table: "data_keys", row: wish.merchant.text))
        }
        let scope = ConsentScope(person: wish.person, channel: wish.channel, seller: terms.merchant.legalName)
        let switches = try Self.switches(of: wish.merchant, db)
        return ContactFacts(
            now: now, isKillSwitchOn: terms.isKillSwitchOn || switches.isAllOff,
            closedRegions: switches.regions,
            merchant: terms.merchant,
            cart: try cartFacts(for: wish, lifetime: terms.cartLifetime, at: now, db),
            suppression: try indexes.compactMap { try Self.suppression(of: $0, wish.merchant, at: now, db) }.first,
            isRestricted: try Self.isRestricted(wish.person, wish.merchant, db),
            isErased: try Self.isErased(wish.person, wish.merchant, db),
            consent: try consentState(
                scope, wish.merchant, numbers: indexes, term: terms.merchant.consentTerm, at: now, db),
            number: index,
            age: profile.age ?? .unknown, places: profile.places + wish.places,
            attempts: try Self.attempts(for: wish, at: now, db),
            registries: terms.registries.findings(on: profile.phone),
            abandonment: try Self.abandonment(of: wish, at: now, db),
            callingNumber: try terms.callingNumber.map { try Self.health(of: $0, at: now, db) } ?? .unused,
            dailyRoom: try Self.dailyRoom(for: wish, under: terms, at: now, db),
            draw: try holdoutDraw(of: profile.phone, wish.merchant, at: now, db))
    }

    private func cartFacts(
        for wish: ContactWish, lifetime: Duration, at now: WallTime, _ db: Database
    ) throws -> CartFacts? {
        guard let id = wish.cart,
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT state, abandoned_at FROM carts WHERE merchant = ? AND cart = ? AND \(Retention.isKept)
                    """,
                arguments: [wish.merchant.text, id.text, now.millisecondsSince1970])
        else { return nil }
        guard let state = CartState(rawValue: row[0]) else {
            throw VaultError.damaged(RetainedRow(table: "carts", row: id.text))
        }
        let abandonedAt = WallTime(millisecondsSince1970: row[1])
        return CartFacts(id: id, state: state, abandonedAt: abandonedAt, expiresAt: abandonedAt + lifetime)
    }

    /// The contacts that the caps count: the last 30 days, and all about this cart; what was given back is left out (FRQ-4). With them
    /// every confirmation of a stop, for which there is no second one ever (REV-7).
    private static func attempts(for wish: ContactWish, at now: WallTime, _ db: Database) throws -> [ContactAttempt] {
        try Row.fetchAll(
            db,
            sql: """
                SELECT id, at, channel, purpose, cart, call FROM contact_attempts
                WHERE merchant = ? AND person = ? AND released_at IS NULL
                    AND (at > ? OR cart = ? OR purpose = ?)
                    AND \(Retention.isKept) ORDER BY at, id
                """,
            arguments: [
                wish.merchant.text, wish.person.text, (now - .seconds(30 * 86_400)).millisecondsSince1970,
                wish.cart?.text, ContactPurpose.stopConfirmation.rawValue, now.millisecondsSince1970,
            ]
        ).map { row in
            guard let channel = Channel(rawValue: row[2]), let purpose = ContactPurpose(rawValue: row[3]) else {
                throw VaultError.damaged(RetainedRow(table: "contact_attempts", row: "\(row[0] as Int64)"))
            }
            return ContactAttempt(
                at: WallTime(millisecondsSince1970: row[1]), channel: channel, purpose: purpose,
                cart: (row[4] as String?).map { CartID($0) }, call: (row[5] as String?).map { CallID($0) })
        }
    }

    /// The fold of a person's ledger, with every older index of the number taken for the newest.
    func consentState(
        _ scope: ConsentScope, _ merchant: MerchantID, numbers: [NumberPseudonym], term: RetentionPeriod,
        at now: WallTime, _ db: Database
    ) throws -> ConsentState {
        let older = Set(numbers.dropFirst())
        let events = try consentEvents(of: scope.person, merchant: merchant, at: now, db).map { event in
            numbers.first.map { event.renumbered(older, to: $0) } ?? event
        }
        let contacts = try Self.contactTimes(
            with: scope.person, merchant, on: scope.channel, purposes: [.cartRecovery, .requestedLink], at: now, db)
        return ConsentLedger.state(of: events, for: scope, at: now, contacts: contacts, term: term)
    }

    /// When a person was contacted on a channel for some purposes, in order; what was given back is left out.
    static func contactTimes(
        with person: PersonID, _ merchant: MerchantID, on channel: Channel, purposes: [ContactPurpose],
        at now: WallTime, _ db: Database
    ) throws -> [WallTime] {
        try Int64.fetchAll(
            db,
            sql: """
                SELECT at FROM contact_attempts
                WHERE merchant = ? AND person = ? AND channel = ? AND released_at IS NULL
                    AND purpose IN (\(purposes.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
                    AND \(Retention.isKept) ORDER BY at
                """,
            arguments: [merchant.text, person.text, channel.rawValue, now.millisecondsSince1970]
        ).map { WallTime(millisecondsSince1970: $0) }
    }

    private static func reserve(_ wish: ContactWish, at now: WallTime, _ db: Database) throws {
        let attempt = ContactAttempt(
            at: now, channel: wish.channel, purpose: wish.purpose, cart: wish.cart, call: wish.call)
        try store(attempt, key: wish.decision.text, wish.person, wish.merchant, db)
    }

    private static func store(
        _ attempt: ContactAttempt, key: String, _ person: PersonID, _ merchant: MerchantID, _ db: Database
    ) throws {
        try db.execute(
            sql: """
                INSERT INTO contact_attempts (merchant, key, person, cart, call, channel, purpose, at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """,
            arguments: [
                merchant.text, key, person.text, attempt.cart?.text, attempt.call?.text, attempt.channel.rawValue,
                attempt.purpose.rawValue, attempt.at.millisecondsSince1970,
                Retention.expiry(.callDetail, of: merchant, from: attempt.at, db),
            ])
    }

    private func store(_ record: ContactDecisionRecord, _ db: Database) throws {
        let sealed = try sealValue(
            record, in: Self.decisionCell(record.decision.text),
            under: .person(record.person, record.merchant, .callDetail), at: record.at)
        do {
            try db.execute(
                sql: """
                    INSERT INTO decisions (decision, merchant, person, at, record, expires_at)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    record.decision.text, record.merchant.text, record.person.text, record.at.millisecondsSince1970,
                    sealed, Retention.expiry(.callDetail, of: record.merchant, from: record.at, db),
                ])
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw VaultError.nameTaken(record.decision.text)
        }
    }

    static func decisionCell(_ decision: String) -> SealedCell {
        SealedCell(table: "decisions", column: "record", row: decision)
    }
}

/// Where a decision waits for its commit: the permit in it cannot be copied out of the transaction.
private final class DecisionDrawer: Sendable {
    private let decision = Mutex<ContactDecision?>(nil)

    func put(_ made: consuming ContactDecision) {
        var made: ContactDecision? = consume made
        decision.withLock { swap(&$0, &made) }
    }

    func take() -> ContactDecision? {
        decision.withLock { $0.take() }
    }
}
