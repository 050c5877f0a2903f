import CCurl
import Synchronization

/// The thread's half: takes commands, moves transfers, hands out replies. Holds no rule of its own; those are in
/// ``CallLedger`` and ``ReplyAssembler``.
final class CurlLoop: Sendable {
    enum Command: Sendable {
        case start(UInt64, HTTPCall, CheckedContinuation<HTTPReply, any Error>)
        case end(UInt64, CallLedger.EarlyEnd)
        case stop
    }

    private struct Inbox {
        var ledger: CallLedger
        var commands: [Command] = []
    }

    private let multi: MultiHandle
    private let proxy: String
    private let inbox: Mutex<Inbox>

    init(limits: CurlTransport.Limits, proxy: String?) {
        self.multi = MultiHandle(keptConnections: limits.keptConnections)
        self.proxy = proxy ?? ""
        self.inbox = Mutex(Inbox(ledger: CallLedger(limit: limits.callsInFlight)))
    }

    // MARK: From any thread

    func open() -> CallLedger.OpenResult {
        inbox.withLock { $0.ledger.callWanted() }
    }

    func start(_ id: UInt64, _ call: HTTPCall, _ reply: CheckedContinuation<HTTPReply, any Error>) {
        let result = inbox.withLock { inbox in
            let result = inbox.ledger.callReady(id)
            switch result {
            case .start: inbox.commands.append(.start(id, call, reply))
            case .endedAlready, .stopped: break
            }
            return result
        }
        switch result {
        case .start:
            multi.wakeUp()
        case .endedAlready(let reason):
            reply.resume(
                throwing: TransportError(
                    TransportError.Kind(reason), host: call.host, requestMayHaveArrived: false))
        case .stopped:
            reply.resume(throwing: TransportError(.stopped, host: call.host, requestMayHaveArrived: false))
        }
    }

    func end(_ id: UInt64, _ reason: CallLedger.EarlyEnd) {
        let result = inbox.withLock { inbox in
            let result = inbox.ledger.endAsked(id, reason)
            switch result {
            case .tellLoop: inbox.commands.append(.end(id, reason))
            case .nothing: break
            }
            return result
        }
        switch result {
        case .tellLoop: multi.wakeUp()
        case .nothing: break
        }
    }

    func stop() {
        let isFirst = inbox.withLock { inbox in
            let isFirst = inbox.ledger.stopAsked()
            if isFirst { inbox.commands.append(.stop) }
            return isFirst
        }
        if isFirst { multi.wakeUp() }
    }

    // MARK: On the loop's thread

    /// Returns after ``stop()``, when every call has been answered.
    func run() {
        var live: [UnsafeMutableRawPointer: Transfer] = [:]
        var handles: [UInt64: UnsafeMutableRawPointer] = [:]
        while true {
            for command in takeCommands() {
                switch command {
                case .start(let id, let call, let reply):
                    begin(id, call, reply, &live, &handles)
                case .end(let id, let reason):
                    guard let easy = handles[id], let transfer = live[easy] else { continue }
                    retire(transfer, &live, &handles)
                    transfer.ended(early: reason)
                case .stop:
                    for transfer in live.values {
                        multi.remove(transfer.handle.raw)
                        transfer.fail(.stopped)
                    }
                    return
                }
            }
            multi.perform()
            while let ended = multi.nextEnded() {
                guard let transfer = live[ended.easy] else { continue }
                retire(transfer, &live, &handles)
                transfer.ended(ended.result)
            }
            multi.wait()
        }
    }

    private func takeCommands() -> [Command] {
        inbox.withLock { inbox in
            defer { inbox.commands.removeAll() }
            return inbox.commands
        }
    }

    private func begin(
        _ id: UInt64, _ call: HTTPCall, _ reply: CheckedContinuation<HTTPReply, any Error>,
        _ live: inout [UnsafeMutableRawPointer: Transfer], _ handles: inout [UInt64: UnsafeMutableRawPointer]
    ) {
        guard let transfer = Transfer(id: id, call: call, proxy: proxy, reply: reply) else {
            inbox.withLock { $0.ledger.callFinished(id) }
            reply.resume(
                throwing: TransportError(
                    .other(code: CURLE_OUT_OF_MEMORY.rawValue), host: call.host, requestMayHaveArrived: false))
            return
        }
        guard multi.add(transfer.handle.raw) else {
            inbox.withLock { $0.ledger.callFinished(id) }
            transfer.fail(.other(code: CURLE_FAILED_INIT.rawValue))
            return
        }
        live[transfer.handle.raw] = transfer
        handles[id] = transfer.handle.raw
    }

    private func retire(
        _ transfer: Transfer, _ live: inout [UnsafeMutableRawPointer: Transfer],
        _ handles: inout [UInt64: UnsafeMutableRawPointer]
    ) {
        multi.remove(transfer.handle.raw)
        live[transfer.handle.raw] = nil
        handles[transfer.id] = nil
        inbox.withLock { $0.ledger.callFinished(transfer.id) }
    }
}
