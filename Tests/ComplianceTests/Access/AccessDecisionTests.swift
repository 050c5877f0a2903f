import Commerce
import Compliance
import Controls
import Testing

struct AccessDecisionTests {
    private func holder(_ role: AccessRole, _ scope: AccessScope = .everyMerchant) -> AccessHolder {
        AccessHolder(key: "k", role: role, scope: scope)
    }

    /// A key of one merchant reaches neither another's things nor what is all merchants'.
    @Test func aKeyOfOneMerchantStaysThere() {
        let owner = holder(.owner, .merchant("mrc_a"))
        #expect(owner.decide(AccessRequest(.seeCalls, of: "mrc_a")) == .allowed)
        #expect(owner.decide(AccessRequest(.seeCalls, of: "mrc_b")) == .refused(.otherMerchant))
        #expect(owner.decide(AccessRequest(.sweep, of: nil)) == .refused(.oneMerchantOnly))
        #expect(owner.decide(AccessRequest(.grantAccess, of: nil)) == .refused(.oneMerchantOnly))
        #expect(holder(.owner).decide(AccessRequest(.sweep, of: nil)) == .allowed)
    }

    /// Which refusal comes first: the role, the merchant, the reason, the second person.
    @Test(.controls("GD-1")) func theFirstThingWrongIsTold() {
        let merchant = AccessScope.merchant("mrc_a")
        let foreign = AccessRequest(.exportEverybody, of: "mrc_b")
        #expect(holder(.qa, merchant).decide(foreign) == .refused(.notInRole(.qa, .exportEverybody)))
        #expect(holder(.owner, merchant).decide(foreign) == .refused(.otherMerchant))
        let own = AccessRequest(.exportEverybody, of: "mrc_a")
        #expect(holder(.owner, merchant).decide(own) == .refused(.reasonMissing(.exportEverybody)))
        let reasoned = AccessRequest(.exportEverybody, of: "mrc_a", hasReason: true)
        #expect(holder(.owner, merchant).decide(reasoned) == .refused(.secondPersonMissing(.exportEverybody)))
        let whole = AccessRequest(.exportEverybody, of: "mrc_a", hasReason: true, hasSecondPerson: true)
        #expect(holder(.owner, merchant).decide(whole) == .allowed)
    }

    /// Whatever is asked: no role gets more than the owner, no merchant's key more than one for all, no missing reason or second person
    /// helps, and nothing personal opens without its conditions.
    @Test(.controls("GD-1")) func nobodyGetsMoreThanTheyShould() {
        var numbers = SplitMix(seed: 7)
        for _ in 0..<20_000 {
            let permission = AccessPermission.allCases.randomElement(using: &numbers) ?? .seeCalls
            let role = AccessRole.allCases.randomElement(using: &numbers) ?? .service
            let scope: AccessScope = Bool.random(using: &numbers) ? .everyMerchant : .merchant("mrc_a")
            let merchant: MerchantID? = [nil, "mrc_a", "mrc_b"].randomElement(using: &numbers) ?? nil
            let hasReason = Bool.random(using: &numbers)
            let hasSecond = Bool.random(using: &numbers)
            let request = AccessRequest(permission, of: merchant, hasReason: hasReason, hasSecondPerson: hasSecond)
            guard holder(role, scope).decide(request) == .allowed else { continue }
            #expect(holder(.owner, scope).decide(request) == .allowed)
            #expect(holder(role).decide(request) == .allowed)
            #expect(
                holder(role, scope).decide(
                    AccessRequest(permission, of: merchant, hasReason: true, hasSecondPerson: true)) == .allowed)
            #expect(permission.roles.contains(role))
            #expect(hasReason || !permission.opensPersonalData)
            #expect(hasSecond || !permission.needsSecondPerson)
            #expect(scope == .everyMerchant || merchant == "mrc_a")
            #expect(role != .service || !permission.opensPersonalData)
        }
    }

    /// Refusals tell what to do, and do not tell whether another merchant has the thing.
    @Test func refusalsSayWhatToDo() {
        let words = AccessRefusal.notInRole(.qa, .erase).description
        #expect(words == "the role qa may not erase a person; use a key of one of: owner, privacy_officer")
        #expect(!AccessRefusal.otherMerchant.description.contains("exists"))
        let codes = [
            AccessRefusal.notInRole(.qa, .erase), .otherMerchant, .oneMerchantOnly, .reasonMissing(.erase),
            .secondPersonMissing(.openAudit),
        ].map(\.code)
        #expect(
            codes == [
                "not_in_role", "other_merchant", "one_merchant_only", "reason_missing", "second_person_missing",
            ])
    }
}
