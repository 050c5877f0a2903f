import Hummingbird

extension Lookalike {
    /// Listens and serves until the service group shuts down or the task is cancelled. Calls that go on then end
    /// without a word, as when a carrier fails.
    ///
    /// - Throws: an error of the socket when the port cannot be had.
    package func run() async throws {
        let rest = RestInterface(configuration, exchange: exchange, texts: texts, clock: clock, journal: journal)
        let application = Application(
            responder: LookalikeResponder(rest: rest, control: ControlInterface(lookalike: self)),
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), serverName: "lookalike"),
            onServerRunning: { [port] channel in port.bind(channel.localAddress?.port ?? 0) }, logger: logger)
        // Those who wait for the port must not wait for ever when there will be none.
        defer { port.bind(0) }
        try await withThrowingTaskGroup { group in
            group.addTask { try await application.run() }
            group.addTask { [chores] in await chores.run() }
            try await group.next()
            group.cancelAll()
        }
        await exchange.endLines()
    }
}
