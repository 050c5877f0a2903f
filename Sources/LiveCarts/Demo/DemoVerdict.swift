/// What was found wrong with a scene.
struct DemoVerdict {
    private(set) var problems: [String] = []

    var passed: Bool { problems.isEmpty }

    /// Notes a problem unless something holds.
    mutating func expect(_ holds: Bool, else problem: @autoclosure () -> String) {
        if !holds { problems.append(problem()) }
    }
}
