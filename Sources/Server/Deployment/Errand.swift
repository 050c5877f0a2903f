import ServiceLifecycle

/// Work that a server is run for; when it is done, the server may end.
struct Errand: Service {
    private let work: @Sendable () async throws -> Void

    init(_ work: @escaping @Sendable () async throws -> Void) {
        self.work = work
    }

    func run() async throws {
        try await work()
    }
}
