/// Something that keeps a script from being used.
package struct ScriptProblem: Hashable, Sendable {
    package let place: ScriptPlace
    /// What is wrong.
    package let what: String
    /// What to do about it.
    package let remedy: String

    package init(_ place: ScriptPlace, _ what: String, remedy: String) {
        self.place = place
        self.what = what
        self.remedy = remedy
    }
}
