import Commerce
import Dialogue

/// Judges the first call by what the far end heard and received.
struct DemoOfferVerdict {
    let promise: DemoPromise
    let hearings: [DemoHearing]
    /// The texts that reached the person.
    let texts: [String]
    let moment: WallTime

    var verdict: DemoVerdict {
        var verdict = DemoVerdict()
        let parts = promise.parts
        for part in parts {
            verdict.expect(
                hearings.contains { $0.holds(part.wordings) }, else: "the far end did not hear \(part.name)")
        }
        for (earlier, later) in zip(parts, parts.dropFirst()) {
            verdict.expect(
                !hearings.contains { $0.holds(later.wordings, before: earlier.wordings) },
                else: "the far end heard \(later.name) before \(earlier.name)")
        }
        // Not even one way of listening may hear another number.
        for hearing in hearings {
            let strange = promise.strangeNumbers(in: hearing, at: moment)
            verdict.expect(
                strange.isEmpty,
                else: "the far end heard what nobody granted: \(strange.map(\.kind.rawValue).joined(separator: ", "))")
        }
        let count = texts.count { $0.contains(promise.offer.code.text) }
        verdict.expect(count == 1, else: "\(count) texts with the code arrived, not one")
        return verdict
    }
}
