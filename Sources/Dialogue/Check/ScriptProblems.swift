/// All problems of one script; never empty.
package struct ScriptProblems: Error, Equatable {
    package let list: [ScriptProblem]

    init(_ list: [ScriptProblem]) {
        self.list = list
    }
}
