import Testing

@testable import Serving

@Suite struct EventLoopTests {
  @Test func `a loop stays as long as something waits in it`() throws {
    var loop = EventLoop()
    weak let kept = loop
    var wait = loop?.timer {}
    loop = nil
    #expect(kept != nil)
    wait?.set(milliseconds: 1)
    wait = nil
    #expect(kept == nil)
  }

  @Test func `what is called again and again is let go with its wait`() throws {
    let loop = try #require(EventLoop())
    var count = 0
    var wait: EventLoop.Wait? = loop.repeating(every: 1) {
      count += 1
      if count == 3 { loop.stop() }
    }
    weak let kept = wait
    loop.run()
    #expect(count == 3)
    #expect(kept != nil)
    wait = nil
    #expect(kept == nil)
  }
}
