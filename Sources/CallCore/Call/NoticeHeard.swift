/// That the recording notice was heard: when its mark came back, and which.
package struct NoticeHeard: Equatable, Sendable {
    package let at: CallTime
    package let mark: MarkName
}
