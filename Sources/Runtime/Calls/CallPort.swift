package import CallCore
import Synchronization
package import Vault

/// How the rest of the runtime reaches one live call: it can post events, hand over sound and learn whose call it is.
package final class CallPort: Sendable {
    package let key: CallKey
    package let inbox: CallInbox
    /// Where the media socket of the call is, once there is one.
    package let media = MediaLink()
    /// What hears for the call.
    package let hearing: CallHearing
    /// What holds back and keeps the sound of the call.
    package let recorder: CallRecorder
    private let epoch = Mutex<StreamEpoch?>(nil)
    private let left = Mutex(false)
    /// The time of the call.
    package let now: @Sendable () -> CallTime

    package init(
        key: CallKey, inbox: CallInbox, hearing: CallHearing, recorder: CallRecorder,
        now: @escaping @Sendable () -> CallTime
    ) {
        self.key = key
        self.inbox = inbox
        self.hearing = hearing
        self.recorder = recorder
        self.now = now
    }

    /// The media stream that was asked for last.
    package var streamEpoch: StreamEpoch? { epoch.withLock { $0 } }

    /// Whether this process lets go of the call, so that another may go on with it.
    package var isLeft: Bool { left.withLock { $0 } }

    /// Lets go of the call as it is: nothing is hung up, and what waits in the inbox stays for the next process.
    package func leave() {
        left.withLock { $0 = true }
        inbox.close()
    }

    func asked(for epoch: StreamEpoch) {
        self.epoch.withLock { $0 = epoch }
    }

    @discardableResult
    package func post(_ event: CallEvent, from inboxItem: InboxID? = nil) -> Bool {
        inbox.post(CallInput(event, from: inboxItem))
    }
}
