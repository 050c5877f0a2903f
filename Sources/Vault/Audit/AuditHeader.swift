package import Commerce
package import Compliance

/// What an entry shows without any key: times, pseudonyms and its place in its chain.
package struct AuditHeader: Hashable, Sendable, Codable {
    package let node: NodeID
    /// The UTC day of the chain; that of ``at``, unless a later day had begun already.
    package let day: CivilDate
    /// 1 for the first entry of the chain, then one more for each.
    package let sequence: Int
    package let at: WallTime
    package let merchant: MerchantID
    package let actor: AuditActor
    package let act: AuditAct
    package let subject: AuditSubject

    /// The same bytes for the same header, on any machine.
    func add(to canonical: inout CanonicalBytes) {
        canonical.add(node.text)
        canonical.add(day.description)
        canonical.add(Int64(sequence))
        canonical.add(at.millisecondsSince1970)
        canonical.add(merchant.text)
        canonical.add(actor.text)
        canonical.add(act.rawValue)
        canonical.add(subject.kind.rawValue)
        canonical.add(subject.name)
    }
}
