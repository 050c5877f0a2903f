package import Commerce
package import Logging
import Operations
import Synchronization

/// Keeps everybody from being contacted while the wall clock stands before what was seen of it, and says so once each time.
package final class ClockGuard: Sendable {
    private struct State {
        var watch: ClockWatch
        var isSetBack = false
    }

    private let wall: WallClock
    private let logger: Logger
    private let state: Mutex<State>

    /// - Parameter newest: the newest moment that the vault holds.
    package init(wall: WallClock, newest: WallTime?, logger: Logger) {
        self.wall = wall
        self.logger = logger
        self.state = Mutex(State(watch: ClockWatch(newest: newest)))
    }

    /// Whether somebody may be contacted by what the clock shows now.
    package func isRight() -> Bool {
        let (standing, isNews) = state.withLock { state in
            let standing = state.watch.looked(wall.now())
            let isSetBack = standing != .right
            defer { state.isSetBack = isSetBack }
            return (standing, isSetBack != state.isSetBack)
        }
        switch standing {
        case .right:
            if isNews { logger.notice("the system clock is right again; contacts go on") }
            return true
        case .setBack(by: let span):
            if isNews {
                logger.critical(
                    "the system clock was set back: nobody is called or texted until it is right; check the time service",
                    metadata: ["behind": "\(span)"])
            }
            return false
        }
    }
}
