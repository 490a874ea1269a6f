// Saves a page of answers while somebody types, and says so. Without it the same form saves at every turn of a page.
const form = document.querySelector('form[data-save]')
if (form) keepSaving(form)

function keepSaving(form) {
  const status = form.querySelector('[data-saves]')
  const afterTyping = 1000, afterFailing = 5000, longest = 60000
  // Unsaved: to be sent. Refused: it was sent, and cannot be saved as it is.
  let unsaved = false, refused = false, busy = false, leaving = false, timer = 0, wait = afterFailing

  status.textContent = status.dataset.saves
  form.addEventListener('input', () => touched(afterTyping))
  form.addEventListener('change', () => touched(100))
  form.addEventListener('submit', event => {
    if (navigator.onLine) {
      clearTimeout(timer)
      leaving = true
      return
    }
    // The browser would put a page of its own in the place of this one, and of what is typed here.
    event.preventDefault()
    save()
  })
  // Back to a page as it was left.
  window.addEventListener('pageshow', () => { leaving = false })
  // Whoever turns to another app may never come back to this one.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && unsaved) save()
  })
  window.addEventListener('beforeunload', event => {
    if (!leaving && (unsaved || refused || busy)) event.preventDefault()
  })
  window.addEventListener('online', () => {
    if (unsaved) save()
  })

  function touched(delay) {
    unsaved = true
    leaving = false
    clearTimeout(timer)
    timer = setTimeout(save, delay)
  }

  async function save() {
    clearTimeout(timer)
    if (busy) return
    busy = true
    unsaved = false
    try {
      const body = new URLSearchParams(new FormData(form))
      const answer = await fetch(form.dataset.save, { method: 'POST', body, redirect: 'error', keepalive: body.toString().length < 60000 })
      if (answer.status === 409) {
        // Signed out, sent or closed meanwhile: the form itself will say which, and lose nothing.
        refused = true
        say(form.dataset.some)
        return
      }
      if (!answer.ok) throw new Error()
      const said = await answer.json()
      refused = !said.saved
      show(said)
      wait = afterFailing
    } catch {
      unsaved = true
      say(form.dataset.failed)
      timer = setTimeout(save, wait)
      wait = Math.min(wait * 2, longest)
      return
    } finally {
      busy = false
    }
    // What was typed while this was on its way.
    if (unsaved) timer = setTimeout(save, afterTyping)
  }

  function show(said) {
    for (const [name, mark] of Object.entries(said.was)) {
      const was = form.elements.namedItem('was:' + name)
      if (was) was.value = mark
    }
    // Questions that the answers have brought up, or made pointless.
    for (const question of form.querySelectorAll('[data-question]')) {
      question.hidden = !said.asked.includes(question.dataset.question)
    }
    const now = new Date()
    const time = [now.getHours(), now.getMinutes()].map(part => String(part).padStart(2, '0')).join(':')
    say(said.saved ? form.dataset.saved.replace('{0}', time) : form.dataset.some)
  }

  // Only what is new is announced: not every save, but every minute of them at most.
  function say(text) {
    if (status.textContent !== text) status.textContent = text
  }
}
