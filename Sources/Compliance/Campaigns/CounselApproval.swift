/// What a merchant's counsel said about calls by an artificial voice in a jurisdiction of mode `legal_review`.
package struct CounselApproval: Hashable, Sendable {
    /// The approval's identifier, under which counsel keeps the opinion.
    package let id: String
    /// Who gave it, by name.
    package let by: String
    package let on: CivilDate

    package init(id: String, by: String, on: CivilDate) {
        self.id = id
        self.by = by
        self.on = on
    }
}
