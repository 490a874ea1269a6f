// Starts what the pages use of govuk-frontend; each part is an addition to a page that works without it.
// A module of its own, because the content security policy allows no inline script.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  ExitThisPage,
  FileUpload,
  NotificationBanner,
  Radios,
  ServiceNavigation,
  SkipLink,
  createAll
} from './govuk-frontend.min.js'
import './saving.js'

// A browser that runs modules is one that govuk-frontend supports: its own check is just that.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')

// In the place of the page that is left: "back" does not lead to it.
class ExitForGood extends ExitThisPage {
  exitPage() {
    super.exitPage()
    location.replace(this.$button.href)
  }
}

for (const part of [Button, CharacterCount, Checkboxes, ErrorSummary, ExitForGood, FileUpload, NotificationBanner, Radios, ServiceNavigation, SkipLink]) {
  createAll(part)
}
