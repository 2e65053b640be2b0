# Scrapy as its users write it: title, comments by selector, links followed; one JSON line a page. python3 …/scrapy_row.py PORT HOSTS
import json, resource, sys, tempfile, time

import scrapy
from scrapy.crawler import CrawlerProcess

port, hosts = sys.argv[1], int(sys.argv[2])
started = {}


def busy():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


class Blogs(scrapy.Spider):
    name = "blogs"
    pages = 0

    async def start(self):
        started.update(wall=time.monotonic(), core=busy())
        yield scrapy.Request(f"http://127.1.0.0:{port}/2008/05/post-0/")

    def parse(self, response):
        self.pages += 1
        yield {
            "url": response.url,
            "title": response.css(".post h2 ::text").get(),
            "text": "".join(response.css(".entry ::text").getall()),
            "links": response.css(".entry a::attr(href)").getall(),
            "comments": [
                {
                    "author": "".join(item.css(".fn ::text").getall()),
                    "site": item.css(".fn a::attr(href)").get(),
                    "date": "".join(item.css(".commentmetadata ::text").getall()),
                    "text": "".join(item.css("p ::text").getall()),
                }
                for item in response.css(".commentlist > li")
            ],
        }
        yield from response.follow_all(css=".entry a")

    def closed(self, reason):
        measured = {"pages": self.pages, "seconds": time.monotonic() - started["wall"], "core": busy() - started["core"]}
        measured["megabytes"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(json.dumps(measured), flush=True)


with tempfile.TemporaryDirectory() as folder:
    settings = {
        "LOG_ENABLED": False, "ROBOTSTXT_OBEY": False, "CONCURRENT_REQUESTS": hosts, "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "DOWNLOAD_DELAY": 0, "FEEDS": {f"{folder}/pages.jsonl": {"format": "jsonlines"}},
    }
    process = CrawlerProcess(settings)
    process.crawl(Blogs)
    process.start()
