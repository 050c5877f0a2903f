import CallCore
import Commerce
import Dialogue
import Foundation
import Runtime
import Scripts
import Vault

/// What may be heard in a call, as it stands in the vault: the seller, the offer that was granted, and the numbers of the script.
struct DemoPromise {
    let seller: String
    let offer: GrantedOffer
    /// Numbers of the script that are no offer, such as the key that opts out; in words and in digits.
    let plainNumbers: [String]

    /// What must be heard, in this order; any wording of each.
    var parts: [(name: String, wordings: [String])] {
        [
            ("that it is an AI", ["ai assistant", "a i assistant"]),
            ("the seller's legal name", [seller, seller.replacing("LLC", with: "L L C")]),
            ("how to opt out", ["opt out"]),
            ("that it is recorded", ["recorded"]),
            ("the granted percent", percentWordings),
        ]
    }

    private var percentWordings: [String] {
        guard let percent = offer.percent else { return [] }
        let digits = (Double(percent.basisPoints) / 100).formatted(.number.locale(Locale(identifier: "en_US_POSIX")))
        return [SpokenValue.percent(percent), "\(digits) percent", "\(digits) %"]
    }

    /// The numbers in a hearing that neither the offer nor the script allows. A percent counts as heard only beside its word or sign,
    /// so the granted ten percent lets no ten dollars through, and forty-eight hours no forty-eight percent.
    func strangeNumbers(in hearing: DemoHearing, at moment: WallTime) -> [NumberFinding] {
        // What was heard has no capitals that mean anything, so words that look like codes are none.
        SpokenNumberGuard.check(
            hearing.words, against: AllowedNumbers(offer: offer, at: moment, plain: plainNumbers)
        ).filter { $0.kind != .code }
    }
}

extension DemoPromise {
    /// Nil when the call granted no offer.
    init?(_ call: CallSummary, log: [LogRecord], vault: any Vault, catalogue: Catalogue, at now: WallTime) async throws
    {
        let reserved = log.lazy.compactMap { record -> OfferID? in
            guard case .event(.offerReserved(let news)) = record.entry else { return nil }
            return news.offer
        }.first
        guard let reserved, let merchant = try await catalogue.merchant(call.key.merchant),
            let script = try await catalogue.script(call.script, of: merchant.id),
            let offer = try await vault.grantedOffer(reserved, of: merchant.id, policy: merchant.offers, at: now)
        else { return nil }
        self.seller = merchant.legalName
        self.offer = offer
        let spelling = NumberFormatter()
        spelling.locale = Locale(identifier: "en_US_POSIX")
        spelling.numberStyle = .spellOut
        let words = script.allLines.flatMap(\.segments).flatMap(\.allowedNumbers)
        self.plainNumbers = words + words.compactMap { spelling.number(from: $0)?.stringValue }
    }
}
