// The web's front door: puts the app into the page.
import { render } from 'preact'
import { App } from './app.tsx'
import './style/base.css'
import './style/parts.css'
import './style/conversation.css'
import './style/picture.css'
import './style/panel.css'
import './style/crawl.css'
import './style/lists.css'
import './style/print.css'

const place = document.getElementById('grapevine')
if (place) render(<App />, place)
