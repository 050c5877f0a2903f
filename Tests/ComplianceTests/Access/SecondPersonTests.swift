import Commerce
import Compliance
import Testing

struct SecondPersonTests {
    private static let start = WallTime(secondsSince1970: 1_795_201_800)
    private var start: WallTime { Self.start }
    private let asker = AccessHolder(key: "k_ask", role: .privacyOfficer, scope: .merchant("mrc_a"))
    private let other = AccessHolder(key: "k_other", role: .owner, scope: .everyMerchant)

    private func asked() throws -> SecondPerson {
        try SecondPerson(asking: asker, for: .exportEverybody, of: "mrc_a", at: start)
    }

    /// Asked, approved by another, used once; then never again.
    @Test func theStraightWay() throws {
        var request = try asked()
        #expect(request.standing(at: start) == .asked)
        try request.approve(by: other, at: start + .seconds(60))
        #expect(request.standing(at: start + .seconds(60)) == .approved)
        try request.use(by: asker, for: .exportEverybody, of: "mrc_a", at: start + .seconds(120))
        #expect(request.state == .used(approvedBy: "k_other", at: start + .seconds(120)))
        let used = request
        #expect(throws: SecondPersonRefusal.usedAlready) {
            try request.use(by: asker, for: .exportEverybody, of: "mrc_a", at: start + .seconds(121))
        }
        #expect(throws: SecondPersonRefusal.usedAlready) { try request.approve(by: other, at: start) }
        #expect(request == used)
        #expect(request.standing(at: start + .seconds(99 * 86_400)) == .used)
    }

    /// Nobody is their own second person, not even the owner.
    @Test func nobodyApprovesTheirOwn() throws {
        var request = try asked()
        #expect(throws: SecondPersonRefusal.ownRequest) { try request.approve(by: asker, at: start) }
        var owners = try SecondPerson(asking: other, for: .openAudit, of: nil, at: start)
        #expect(throws: SecondPersonRefusal.ownRequest) { try owners.approve(by: other, at: start) }
        #expect(owners.state == .asked)
    }

    /// An approval is for the key that asked, and for what it asked.
    @Test(arguments: [
        (
            AccessHolder(key: "k_other", role: .owner, scope: .everyMerchant), AccessPermission.exportEverybody,
            MerchantID("mrc_a"), SecondPersonRefusal.anothersRequest
        ),
        (AccessHolder(key: "k_ask", role: .privacyOfficer, scope: .everyMerchant), .openAudit, "mrc_a", .otherThing),
        (
            AccessHolder(key: "k_ask", role: .privacyOfficer, scope: .everyMerchant), .exportEverybody, "mrc_b",
            .otherThing
        ),
        (
            AccessHolder(key: "k_ask", role: .qa, scope: .everyMerchant), .exportEverybody, "mrc_a",
            .notAllowed(.notInRole(.qa, .exportEverybody))
        ),
    ])
    func anApprovalIsForNothingElse(
        _ holder: AccessHolder, _ permission: AccessPermission, _ merchant: MerchantID, _ refusal: SecondPersonRefusal
    ) throws {
        var request = try asked()
        try request.approve(by: other, at: start)
        #expect(throws: refusal) { try request.use(by: holder, for: permission, of: merchant, at: start) }
        #expect(request.standing(at: start) == .approved)
    }

    /// Who may not approve, or may not do it at all, gets nowhere.
    @Test func rolesAndMerchantsHoldHereToo() throws {
        var request = try asked()
        for (role, scope) in [
            (AccessRole.auditor, AccessScope.everyMerchant), (.operator, .everyMerchant), (.owner, .merchant("mrc_b")),
        ] {
            let holder = AccessHolder(key: "k_x", role: role, scope: scope)
            #expect(throws: SecondPersonRefusal.self) { try request.approve(by: holder, at: start) }
        }
        #expect(throws: SecondPersonRefusal.notAllowed(.notInRole(.qa, .exportEverybody))) {
            try SecondPerson(
                asking: AccessHolder(key: "k", role: .qa, scope: .everyMerchant), for: .exportEverybody, of: "mrc_a",
                at: start)
        }
        #expect(throws: SecondPersonRefusal.notAllowed(.otherMerchant)) {
            try SecondPerson(asking: asker, for: .exportEverybody, of: "mrc_b", at: start)
        }
        #expect(throws: SecondPersonRefusal.notNeeded(.exportPerson)) {
            try SecondPerson(asking: asker, for: .exportPerson, of: "mrc_a", at: start)
        }
    }

    /// A day after the asking it is over, approved or not; before the asking it has not begun.
    @Test func anApprovalLapses() throws {
        let end = start + SecondPerson.lifetime
        var request = try asked()
        #expect(throws: SecondPersonRefusal.lapsed) { try request.approve(by: other, at: end) }
        #expect(throws: SecondPersonRefusal.lapsed) { try request.approve(by: other, at: start - .milliseconds(1)) }
        #expect(throws: SecondPersonRefusal.notApproved) {
            try request.use(by: asker, for: .exportEverybody, of: "mrc_a", at: start)
        }
        try request.approve(by: other, at: end - .milliseconds(1))
        #expect(throws: SecondPersonRefusal.approvedAlready) { try request.approve(by: other, at: start) }
        #expect(request.standing(at: end) == .lapsed)
        #expect(throws: SecondPersonRefusal.lapsed) {
            try request.use(by: asker, for: .exportEverybody, of: "mrc_a", at: end)
        }
        try request.use(by: asker, for: .exportEverybody, of: "mrc_a", at: end - .milliseconds(1))
    }
}
