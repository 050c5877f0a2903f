/// One way to something personal, tried.
struct DemoTrial {
    let path: String
    /// Why nothing came; nil when something opened.
    let refusal: String?

    /// Tries a way that may throw.
    /// - Parameter open: how many things opened.
    static func of(_ path: String, _ open: () async throws -> Int) async -> DemoTrial {
        do {
            return DemoTrial(path: path, refusal: try await open() == 0 ? "there is nothing" : nil)
        } catch {
            return DemoTrial(path: path, refusal: "\(error)")
        }
    }
}
